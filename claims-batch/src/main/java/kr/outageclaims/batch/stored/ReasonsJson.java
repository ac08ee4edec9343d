package kr.outageclaims.batch.stored;

import java.util.List;
import kr.outageclaims.classifier.Reason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The signs that spoke for a classification, as {@code classification.reasons} holds them. */
public final class ReasonsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private ReasonsJson() {}

    public static String write(List<Reason> reasons) {
        return MAPPER.writeValueAsString(reasons);
    }

    /** @throws tools.jackson.core.JacksonException when the text was not written by {@link #write} */
    public static List<Reason> read(String json) {
        return MAPPER.readValue(json, REASONS);
    }
}
