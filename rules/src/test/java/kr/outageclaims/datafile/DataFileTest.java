package kr.outageclaims.datafile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!javax.script.ScriptEngineManager [x] | line 1: no valid YAML (Global tag is not allowed",
                "a: !mine x | line 1: the tag !mine is not allowed; write the plain value",
                "'a: &b [1]\nc: *b' | Number of aliases for non-scalar nodes exceeds the specified max=0",
                "'a: [1' | line 1: no valid YAML",
                "'a: 1\na: 2' | line 2: the key a stands twice; remove one",
                "'[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]' | Nesting Depth exceeded",
            })
    void refusesWhatCouldRunCodeOrBlowUpAndWhatIsNoYaml(String yaml, String say) {
        assertThatThrownBy(() -> DataFile.parse("x.yaml", yaml)
                        .onlyKeys("a", "c")
                        .entries()
                        .values()
                        .forEach(value -> value.text()))
                .isInstanceOf(BrokenDataFile.class)
                .hasMessageStartingWith("x.yaml, ")
                .hasMessageContaining(say);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> DataFile.parse("x.yaml", ""))
                .hasMessage("x.yaml, line 1: the file is empty; restore it or delete it");
    }

    @Test
    void aValueKnowsItsLine() {
        DataNode file = DataFile.parse("x.yaml", "a: 1\nb:\n  - {c: many}\n");

        assertThatThrownBy(
                        () -> file.required("b").elements().get(0).required("c").number(1, 9))
                .hasMessage("x.yaml, line 3: many is no whole number from 1 to 9");
        assertThatThrownBy(() -> file.required("d")).hasMessage("x.yaml, line 1: the key d is missing; add it");
        assertThatThrownBy(() -> file.onlyKeys("a")).hasMessageContaining("unknown key b; known here are a");
    }

    @Test
    void aMissingFileOnTheClassPathIsEmpty() {
        assertThat(DataFile.onClassPath("rules/nothing.yaml")).isEmpty();
    }
}
