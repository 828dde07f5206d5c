package org.ambassadordesk.contract.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternScalarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)refund|compensation",
                "\\b[A-Z]{2}\\d{2}( ?\\d{4}){4} ?\\d{2}\\b",
                "[]{9}]{3}",
                "\\Q((a{1000}){1000}\\E",
                "[\\]{1000}]{5}",
                "x{0}",
                "(a{10}){100}",
                "[[:alpha:]]{20}"
            })
    void orderlyPatternsAreTaken(String pattern) {
        assertThat(PatternScalar.read(pattern)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(a{50}b{50}){30}",
                "(((((a{9}){9}){9}){9}){9}){9}",
                "(x{1000}){1000,}",
                "(?:(?i:[a-z]{100})+){100}"
            })
    void patternsThatWouldGrowAreRefusedBeforeTheyAreCompiled(String pattern) {
        assertThatThrownBy(() -> PatternScalar.read(pattern)).hasMessageContaining("repeats so much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{10}){20}", "[abc]{300}", "(ab|cd){1,50}", "((xy){5}z{3}){4}", "\\d{7}(\\.\\d{2}){9}"})
    void estimateIsNearWhatIsCompiled(String pattern) {
        assertThat(PatternScalar.size(pattern))
                .isBetween(
                        Pattern.compile(pattern).programSize() / 4L,
                        2L * Pattern.compile(pattern).programSize());
    }
}
