package kr.outageclaims.sample.people;

import java.util.List;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Resource;

/** Names put together by chance from common family names and syllables, and a few foreign ones. */
record Names(
        List<Integer> familyWeights,
        List<Syllable> families,
        List<Syllable> first,
        List<Syllable> second,
        List<String> foreign) {

    record Name(String written, String latin) {}

    record Syllable(String hangul, String latin) {
        static Syllable of(String pair) {
            String[] halves = pair.split(" ");
            return new Syllable(halves[0], halves[1]);
        }
    }

    static Names read() {
        Resource file = Resource.yaml("/sample/people/names.yaml");
        List<String> families = file.get("families").texts();
        return new Names(
                families.stream()
                        .map(line -> Integer.valueOf(line.split(" ")[2]))
                        .toList(),
                families.stream().map(Syllable::of).toList(),
                file.get("first").texts().stream().map(Syllable::of).toList(),
                file.get("second").texts().stream().map(Syllable::of).toList(),
                file.get("foreign").texts());
    }

    Name one(Dice dice) {
        if (dice.chance(15)) {
            String name = dice.one(foreign);
            return new Name(name, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ""));
        }
        Syllable family = families.get(dice.weighted(familyWeights));
        Syllable one = dice.one(first);
        Syllable two = dice.one(second);
        return new Name(family.hangul() + one.hangul() + two.hangul(), one.latin() + two.latin());
    }
}
