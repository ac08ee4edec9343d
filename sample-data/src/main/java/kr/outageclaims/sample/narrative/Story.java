package kr.outageclaims.sample.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.sample.dice.Resource;

/**
 * How one scenario may be told: who speaks, what went wrong, what it cost.
 *
 * @param intros who the claimant is, put before what happened; used when the story needs it to be understood
 * @param words what {@code {word}} stands for in this story, before the lexicon is asked
 */
public record Story(
        List<Template> intros,
        List<Template> causes,
        List<Template> losses,
        List<Template> englishIntros,
        List<Template> englishCauses,
        List<Template> englishLosses,
        Map<String, Template> words) {

    /**
     * Reads the lists of one scenario; what it does not say itself is taken from {@code feature}, and an entry
     * {@code @name} brings in the pool of that name.
     */
    public static Story read(Resource scenario, Resource feature, Resource pools, Map<String, Template> words) {
        return new Story(
                list("intros", scenario, feature, pools),
                list("says", scenario, feature, pools),
                list("loss", scenario, feature, pools),
                list("en-intros", scenario, feature, pools),
                list("en", scenario, feature, pools),
                list("en-loss", scenario, feature, pools),
                words);
    }

    /** The words of a file, by name. */
    public static Map<String, Template> words(Resource words) {
        return words.keys().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> Template.of(words.get(key).text())));
    }

    /** Whether every loss, of a known or an unknown amount, can be told; a text without it would mean no loss. */
    public boolean tellsLosses() {
        return tellsLosses(losses, "amt");
    }

    boolean hasEnglish(DamageNature nature) {
        return !englishCauses.isEmpty() && (nature != DamageNature.MONETARY || tellsLosses(englishLosses, "amount"));
    }

    private static boolean tellsLosses(List<Template> losses, String amount) {
        return losses.stream().anyMatch(loss -> loss.tells(amount))
                && losses.stream().anyMatch(loss -> !loss.tells(amount));
    }

    private static List<Template> list(String key, Resource scenario, Resource feature, Resource pools) {
        Resource from = scenario.has(key) ? scenario : feature;
        List<String> sentences = new ArrayList<>();
        for (String sentence : from.has(key) ? from.get(key).texts() : List.<String>of()) {
            if (sentence.startsWith("@")) {
                sentences.addAll(pools.get(sentence.substring(1)).texts());
            } else {
                sentences.add(sentence);
            }
        }
        return Template.all(sentences);
    }
}
