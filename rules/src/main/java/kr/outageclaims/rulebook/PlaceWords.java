package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;

/** Says in words which services and features a {@link Box} holds, those it does not hold where these are fewer. */
final class PlaceWords {

    private final Vocabulary vocabulary;

    PlaceWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Words of(Box box) {
        List<Words> held = places(box, true);
        List<Words> others = places(box, false);
        if (held.isEmpty()) {
            return new Words("아무 서비스도 아님", "아무 서비스도 아닌", "no service at all");
        }
        if (held.size() <= others.size() + 2) {
            return Words.any(held);
        }
        Words but = Words.any(others);
        return new Words(but.korean() + " 외의 서비스", but.korean() + " 외의 서비스인", "any service but " + but.english());
    }

    /** Whole services, or single features of them, that the box holds or does not. */
    private List<Words> places(Box box, boolean held) {
        List<Words> places = new ArrayList<>();
        for (AffectedService service : vocabulary.services()) {
            boolean serviceHeld =
                    box.cell(FactColumn.SERVICE).holds(vocabulary.place(FactColumn.SERVICE, service.code()));
            List<Words> features = new ArrayList<>();
            for (Feature feature : service.features()) {
                if (held == (serviceHeld && holds(box, feature))) {
                    features.add(named(
                            together(service.koreanName(), feature.koreanName(), " "),
                            together(service.englishName(), feature.englishName(), ", "),
                            feature.qualified()));
                }
            }
            boolean withoutFeature =
                    held == (serviceHeld && box.cell(FactColumn.FEATURE).holdsForUnknown());
            if (withoutFeature && features.size() == service.features().size()) {
                places.add(named(service.koreanName(), service.englishName(), service.code()));
            } else {
                places.addAll(features);
                if (withoutFeature) {
                    places.add(named(
                            service.koreanName() + "의 알 수 없는 기능",
                            "an unknown feature of " + service.englishName(),
                            service.code()));
                }
            }
        }
        return places;
    }

    private boolean holds(Box box, Feature feature) {
        return box.cell(FactColumn.FEATURE).holds(vocabulary.place(FactColumn.FEATURE, feature.code()));
    }

    /** The feature alone when it repeats the service's name (카카오톡 채널). */
    private static String together(String service, String feature, String between) {
        return feature.startsWith(service) ? feature : service + between + feature;
    }

    private static Words named(String korean, String english, String code) {
        String named = korean + "(" + code + ")";
        return new Words(named, named + "인", english + " (" + code + ")");
    }
}
