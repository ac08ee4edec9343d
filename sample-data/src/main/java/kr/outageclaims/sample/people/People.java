package kr.outageclaims.sample.people;

import java.util.List;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Resource;
import org.jspecify.annotations.Nullable;

/** Invents people: the n-th person is always the same under one seed, and no two share a phone or an address. */
public final class People {

    private static final int PHONES = 10_000_000;
    private static final long PHONE_SPREAD = 6_180_343;

    private final long seed;
    private final Names names = Names.read();
    private final List<Bank> banks = Bank.read();
    private final List<Integer> bankWeights = banks.stream().map(Bank::weight).toList();
    private final List<String> oddBankCodes;

    public People(long seed) {
        this.seed = seed;
        this.oddBankCodes =
                Resource.yaml("/sample/people/banks.yaml").get("odd-codes").texts();
    }

    public Person person(int n, Reporter reporter, boolean hasMoneyLoss) {
        Dice dice = Dice.of(seed, n, "person");
        Names.Name name = names.one(dice);
        int contact = dice.below(100);
        String phone = contact < 94 ? phone(n, dice) : null;
        String email = contact < 40 || contact >= 94 ? email(n, name, dice) : null;
        boolean business =
                reporter == Reporter.LARGER_COMPANY || reporter == Reporter.SMALL_BUSINESS && dice.chance(720);
        return new Person(
                name.written(),
                phone,
                email,
                business ? BusinessNumbers.of(n) : null,
                account(name, hasMoneyLoss ? 700 : 120, dice));
    }

    /** The address of the n-th person, also good as the name of a service account. */
    public String accountReference(int n) {
        Dice dice = Dice.of(seed, n, "reference");
        return email(n, names.one(dice), dice);
    }

    private static String phone(int n, Dice dice) {
        long spread = Math.floorMod(n * PHONE_SPREAD + 1_234_567, (long) PHONES);
        String eight = String.valueOf(100_000_000 + spread).substring(1);
        String middle = eight.substring(0, 4);
        String last = eight.substring(4);
        return switch (dice.below(20)) {
            case 0, 1, 2, 3 -> "010" + middle + last;
            case 4 -> "010 " + middle + " " + last;
            case 5 -> "+82 10-" + middle + "-" + last;
            default -> "010-" + middle + "-" + last;
        };
    }

    private String email(int n, Names.Name name, Dice dice) {
        return name.latin() + dice.one(List.of("", ".", "_")) + Integer.toString(n + 1000, 36) + "@"
                + dice.one(List.of("example.com", "example.com", "example.kr", "example.org"));
    }

    private Person.@Nullable BankAccount account(Names.Name name, int perMille, Dice dice) {
        if (!dice.chance(perMille)) {
            return null;
        }
        Bank bank = banks.get(dice.weighted(bankWeights));
        String number = dice.digits(dice.one(bank.patterns()));
        String typed = dice.chance(400) ? number.replace("-", "") : number;
        String code = switch (dice.below(100)) {
            case 0, 1, 2 -> "";
            case 3, 4 -> dice.one(oddBankCodes);
            default -> bank.code();
        };
        return new Person.BankAccount(code, typed, dice.chance(30) ? "" : name.written());
    }

    private record Bank(String code, int weight, List<String> patterns) {
        static List<Bank> read() {
            return Resource.yaml("/sample/people/banks.yaml").get("banks").list().stream()
                    .map(bank -> new Bank(
                            bank.get("code").text(),
                            bank.get("weight").number(),
                            bank.get("accounts").texts()))
                    .toList();
        }
    }
}
