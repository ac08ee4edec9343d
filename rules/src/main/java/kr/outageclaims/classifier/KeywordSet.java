package kr.outageclaims.classifier;

import java.time.LocalDate;
import kr.outageclaims.datafile.DataNode;
import kr.outageclaims.outage.OutageCalendar;

/**
 * One version of the words by which claims are told apart, compiled. Immutable and thread-safe.
 *
 * @param acceptanceMargin a lead under it is looked at by a person
 * @param surety without a declared service, signs for a loss, a reporter or a tier that lead by less are looked at by a
 *     person
 * @param brandWeight a word of at least this weight can only mean the company's service
 * @param brand the idea, as a bit, that the company or one of its products is named
 * @param namingWeight a word of at least this weight names a service; weaker ones only hint
 * @param paidIsMonetary what the tier PAID itself weighs for a money loss
 * @param defaultFeatures by service target, the feature meant when only the service is named; -1 for none
 * @param incidentDay the day on which the incident began, in Seoul
 * @param rules by dimension, signs that ideas alone bring about
 */
record KeywordSet(
        String version,
        int acceptanceMargin,
        int surety,
        int brandWeight,
        long brand,
        int namingWeight,
        int paidIsMonetary,
        Targets targets,
        int[] defaultFeatures,
        LocalDate incidentDay,
        KeywordTrie trie,
        int words,
        Sign[][] rules) {

    static KeywordSet read(DataNode file, OutageCalendar calendar) {
        return new KeywordFile(file, new Targets(calendar), calendar.incident().firstDay()).read();
    }

    Reading read(String narrative) {
        NormalText text = NormalText.of(narrative);
        Hits hits = new Hits(text);
        trie.find(text, hits);
        return new Reading(this, text, hits.settled());
    }

    Sign[] rules(Dimension dimension) {
        return rules[dimension.ordinal()];
    }
}
