package kr.outageclaims.sample.narrative;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.money.Won;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Resource;
import org.jspecify.annotations.Nullable;

/** Tells stories in many voices. The same dice tell the same text. */
public final class Narrator {

    /** A sentence that ends so needs no full stop. */
    private static final String ENDED = ".!?~ㅠㅋㅜ\n,:]^";

    private static final int VOLUNTARY_INTROS_PER_MILLE = 140;
    private static final int TERSE_PER_MILLE = 90;
    private static final int DETAILS_PER_MILLE = 240;

    private final List<Voice> voices = Voice.read();
    private final Map<DamageNature, List<Template>> details = details();
    private final Map<String, Template> lexicon = Story.words(Resource.yaml("/sample/narrative/lexicon.yaml"));
    private final Typos typos = Typos.read();

    public String tell(Story story, Telling telling, Dice dice) {
        Voice voice = voice(story, telling, dice);
        List<String> sentences = new ArrayList<>();
        if (dice.chance(voice.openerPerMille())) {
            sentences.add(render(dice.one(voice.openers()), story, telling, dice));
        }
        sentences.addAll(voice.isEnglish() ? inEnglish(story, telling, dice) : inKorean(story, telling, voice, dice));
        List<Template> demands = voice.demands().getOrDefault(telling.nature(), List.of());
        if (!demands.isEmpty() && dice.chance(voice.demandPerMille())) {
            sentences.add(render(dice.one(demands), story, telling, dice));
        }
        if (dice.chance(voice.closingPerMille())) {
            sentences.add(render(dice.one(voice.closings()), story, telling, dice));
        }
        List<String> ended =
                sentences.stream().map(sentence -> end(sentence, voice, dice)).toList();
        String text = Josa.settle(join(ended, voice, dice));
        return voice.isEnglish() ? text : typos.slip(text, dice);
    }

    private static Map<DamageNature, List<Template>> details() {
        Resource file = Resource.yaml("/sample/narrative/details.yaml");
        Map<DamageNature, List<Template>> details = new EnumMap<>(DamageNature.class);
        for (DamageNature nature : DamageNature.values()) {
            details.put(nature, Template.all(file.get(nature.name()).texts()));
        }
        return details;
    }

    private Voice voice(Story story, Telling telling, Dice dice) {
        List<Voice> speakers = voices.stream()
                .filter(voice -> story.hasEnglish(telling.nature()) || !voice.isEnglish())
                .toList();
        return speakers.get(dice.weighted(speakers.stream()
                .map(voice -> voice.weights().getOrDefault(telling.channel(), 0))
                .toList()));
    }

    private List<String> inKorean(Story story, Telling telling, Voice voice, Dice dice) {
        String cause = render(dice.one(story.causes()), story, telling, dice);
        if (telling.nature() != DamageNature.MONETARY && !telling.mustIntroduce() && dice.chance(TERSE_PER_MILLE)) {
            return List.of(cause);
        }
        String intro =
                voice.tellsWhoSpeaks() && !telling.mustIntroduce() ? "" : intro(story.intros(), story, telling, dice);
        String when = telling.when() == null ? "" : TimeWords.korean(telling.when(), dice) + " ";
        List<String> sentences = new ArrayList<>(causeAndLoss(
                intro + when + cause, loss(story.losses(), story, telling, dice), !intro.isEmpty(), voice, dice));
        if (dice.chance(DETAILS_PER_MILLE)) {
            sentences.add(render(dice.one(details.getOrDefault(telling.nature(), List.of())), story, telling, dice));
        }
        return sentences;
    }

    /** In one sentence, in two, or the loss first. */
    private static List<String> causeAndLoss(String cause, String loss, boolean introduced, Voice voice, Dice dice) {
        if (loss.isEmpty()) {
            return List.of(cause);
        }
        if (cause.endsWith("~") && dice.chance(450)) {
            return List.of(cause.substring(0, cause.length() - 1) + dice.one(voice.joins()) + loss);
        }
        return introduced || dice.chance(800) ? List.of(cause, loss) : List.of(loss, cause);
    }

    private List<String> inEnglish(Story story, Telling telling, Dice dice) {
        List<String> sentences = new ArrayList<>();
        String intro = intro(story.englishIntros(), story, telling, dice);
        if (!intro.isEmpty()) {
            sentences.add(intro);
        }
        String when = telling.when() == null ? "" : " " + TimeWords.english(telling.when(), dice);
        sentences.add(render(dice.one(story.englishCauses()), story, telling, dice) + when + ".");
        String loss = loss(story.englishLosses(), story, telling, dice);
        if (!loss.isEmpty()) {
            sentences.add(loss);
        }
        return sentences;
    }

    private String intro(List<Template> intros, Story story, Telling telling, Dice dice) {
        boolean introduces = telling.mustIntroduce() || dice.chance(VOLUNTARY_INTROS_PER_MILLE);
        return intros.isEmpty() || !introduces ? "" : render(dice.one(intros), story, telling, dice);
    }

    /** A sentence with the amount when one is to be told, else one without. */
    private String loss(List<Template> losses, Story story, Telling telling, Dice dice) {
        List<Template> fitting = losses.stream()
                .filter(template -> (template.tells("amt") || template.tells("amount")) == (telling.amount() != null))
                .toList();
        return fitting.isEmpty() ? "" : render(dice.one(fitting), story, telling, dice);
    }

    private String render(Template template, Story story, Telling telling, Dice dice) {
        return template.render(dice, new UnaryOperator<>() {
            @Override
            public String apply(String slot) {
                if (slot.equals("amt")) {
                    return AmountWords.korean(amount(telling), dice);
                }
                if (slot.equals("amount")) {
                    return AmountWords.english(amount(telling), dice);
                }
                Template word = word(slot, story);
                return word.render(dice, this);
            }
        });
    }

    private Template word(String slot, Story story) {
        @Nullable Template word = story.words().getOrDefault(slot, lexicon.get(slot));
        if (word == null) {
            throw new IllegalStateException("no word {" + slot + "} in the lexicon");
        }
        return word;
    }

    private static Won amount(Telling telling) {
        if (telling.amount() == null) {
            throw new IllegalStateException("a text without an amount asks for it");
        }
        return telling.amount();
    }

    private static String end(String sentence, Voice voice, Dice dice) {
        if (sentence.endsWith("~")) {
            return sentence.substring(0, sentence.length() - 1) + dice.one(voice.endings());
        }
        return ENDED.indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
    }

    private static String join(List<String> sentences, Voice voice, Dice dice) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(text.length() == 0 ? "" : dice.one(voice.breaks())).append(sentence);
        }
        return text.toString().strip();
    }
}
