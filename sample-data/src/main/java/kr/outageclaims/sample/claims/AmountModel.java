package kr.outageclaims.sample.claims;

import java.util.List;
import kr.outageclaims.money.Won;
import kr.outageclaims.sample.dice.Dice;
import kr.outageclaims.sample.dice.Resource;

/** Amounts of loss that occur, in bands of won; the file tells which are common. */
record AmountModel(List<Band> bands) {

    /** Evenly {@code from} … {@code to} in steps of {@code step} won. */
    record Band(int weight, int from, int to, int step) {}

    static AmountModel read(Resource bands) {
        return new AmountModel(bands.list().stream()
                .map(Resource::numbers)
                .map(band -> new Band(band.get(0), band.get(1), band.get(2), band.get(3)))
                .toList());
    }

    Won one(Dice dice) {
        Band band = bands.get(dice.weighted(bands.stream().map(Band::weight).toList()));
        return Won.won(band.from() + (long) band.step() * dice.between(0, (band.to() - band.from()) / band.step()));
    }
}
