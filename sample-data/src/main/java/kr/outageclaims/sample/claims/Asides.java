package kr.outageclaims.sample.claims;

import java.util.List;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.people.Person;

/** What people add that nobody asked for: numbers and addresses typed into the free text, and emoji. */
final class Asides {

    private static final List<String> EMOJI = List.of("😭", "😡", "🙏", "😢", "🥲", "💢", "👍", "😅");

    private Asides() {}

    static String add(String text, Channel channel, Person person, Dice dice) {
        int lot = dice.below(1000);
        if (lot < 2) {
            return text + dice.one(List.of(" 주민번호 ", " 주민등록번호는 ", "\n주번: ")) + residentNumber(dice);
        }
        if (lot < 12 && person.phone() != null) {
            return text + dice.one(List.of(" 연락처 ", " 제 번호는 ", "\n전화: ")) + person.phone();
        }
        if (lot < 17 && person.email() != null) {
            return text + dice.one(List.of(" 메일은 ", " 회신: ", "\n이메일 ")) + person.email();
        }
        if (lot < 24 && person.bank() != null) {
            return text
                    + dice.one(List.of(" 계좌번호 ", " 입금은 ", "\n계좌: "))
                    + person.bank().number();
        }
        return channel == Channel.MESSENGER && lot >= 940 ? text + " " + dice.one(EMOJI) : text;
    }

    /** Shaped like a resident registration number, of a month that does not exist, so it is nobody's. */
    private static String residentNumber(Dice dice) {
        String month = String.valueOf(dice.between(13, 19));
        String separator = dice.chance(700) ? "-" : "";
        return dice.digits("##") + month + dice.digits("0#") + separator + dice.between(1, 4) + dice.digits("######");
    }
}
