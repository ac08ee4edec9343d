package kr.outageclaims.sample.narrative;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.sample.dice.Resource;

/**
 * A way of speaking.
 *
 * @param weights how common it is on each channel
 * @param endings what follows a past stem at the end of a sentence, punctuation included
 * @param joins what follows a past stem in the middle of one
 * @param openerPerMille how many texts of 1,000 begin with an opener; likewise the others
 */
record Voice(
        String name,
        Map<Channel, Integer> weights,
        List<String> endings,
        List<String> joins,
        List<String> breaks,
        List<Template> openers,
        int openerPerMille,
        Map<DamageNature, List<Template>> demands,
        int demandPerMille,
        List<Template> closings,
        int closingPerMille) {

    static List<Voice> read() {
        Resource file = Resource.yaml("/sample/narrative/voices.yaml");
        return file.keys().stream().map(name -> of(name, file.get(name))).toList();
    }

    private static Voice of(String name, Resource voice) {
        return new Voice(
                name,
                Stream.of(Channel.EMAIL, Channel.CALL_CENTRE, Channel.MESSENGER)
                        .collect(Collectors.toMap(
                                channel -> channel,
                                channel ->
                                        voice.get("weights").get(channel.code()).number())),
                voice.get("endings").texts(),
                voice.get("joins").texts(),
                voice.get("breaks").texts(),
                Template.all(voice.get("openers").texts()),
                voice.get("opener-per-mille").number(),
                Stream.of(DamageNature.values())
                        .collect(Collectors.toMap(
                                nature -> nature,
                                nature -> Template.all(
                                        voice.get("demands").get(nature.name()).texts()))),
                voice.get("demand-per-mille").number(),
                Template.all(voice.get("closings").texts()),
                voice.get("closing-per-mille").number());
    }

    /** The voice itself says who speaks, so "as a student" would not fit. */
    boolean tellsWhoSpeaks() {
        return name.equals("elderly") || name.equals("note") || name.equals("business");
    }

    boolean isEnglish() {
        return name.equals("english");
    }
}
