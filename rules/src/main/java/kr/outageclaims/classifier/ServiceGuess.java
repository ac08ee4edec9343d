package kr.outageclaims.classifier;

/**
 * The service for which the words speak most.
 *
 * @param service target of the service; that of {@code none} when no word speaks
 * @param score sum of weights for the service and its features
 * @param margin the lead over the next service
 */
record ServiceGuess(int service, int score, int margin, int[] featureScores, int[] serviceScores) {

    /** The weight of a word that only hints. */
    private static final int HINT = 1;

    static ServiceGuess of(Reading reading, KeywordSet keywords) {
        Targets targets = keywords.targets();
        int[] scores = reading.scores(Dimension.SERVICE, 0);
        int[] services = new int[targets.services()];
        for (int i = 0; i < scores.length; i++) {
            services[targets.serviceOf(i)] += scores[i];
        }
        int best = targets.none();
        for (int i = 0; i < services.length; i++) {
            if (services[i] > services[best]) {
                best = i;
            }
        }
        return new ServiceGuess(best, services[best], services[best] - next(services, best), scores, services);
    }

    /** The lead of {@code service} over the best of the others; negative when another leads. */
    int leadOf(int service) {
        return serviceScores[service] - next(serviceScores, service);
    }

    /** The feature with the most weight, the one meant by default when none has any, -1 when that is open. */
    int featureOf(int service, KeywordSet keywords) {
        int best = heaviestFeatureOf(service, keywords);
        return best >= 0 ? best : keywords.defaultFeatures()[service];
    }

    /** Whether words name the feature; a single hint or none leaves it open. */
    boolean namesFeatureOf(int service, KeywordSet keywords) {
        int best = heaviestFeatureOf(service, keywords);
        return best >= 0 && featureScores[best] > HINT;
    }

    private int heaviestFeatureOf(int service, KeywordSet keywords) {
        int best = -1;
        for (int i = keywords.targets().services(); i < featureScores.length; i++) {
            boolean own = keywords.targets().serviceOf(i) == service;
            if (own && featureScores[i] > 0 && (best < 0 || featureScores[i] > featureScores[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int next(int[] services, int service) {
        int next = 0;
        for (int i = 0; i < services.length; i++) {
            if (i != service) {
                next = Math.max(next, services[i]);
            }
        }
        return next;
    }
}
