package kr.outageclaims.sample.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.outageclaims.sample.dice.Dice;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void everyChoiceIsMadeSoonerOrLater() {
        Template template = Template.of("(카톡|카카오(톡| 톡))이 {how} 됐~");

        Set<String> rendered = IntStream.range(0, 200)
                .mapToObj(i -> template.render(Dice.of(1, i, "test"), slot -> slot.equals("how") ? "안" : "?"))
                .collect(Collectors.toSet());

        assertThat(rendered).containsExactlyInAnyOrder("카톡이 안 됐~", "카카오톡이 안 됐~", "카카오 톡이 안 됐~");
    }

    @Test
    void anUnevenBracketIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("(가|나"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("가)나"));
    }
}
