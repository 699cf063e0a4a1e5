package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolGroupTest {
    @ParameterizedTest
    @CsvSource({
        "a, a",
        "m, m",
        "z, z",
        "0, digits",
        "9, digits",
        "_, others",
        "é, others",
        "A, others",
        "`, others",
        "{, others"
    })
    void isToldByTheFirstCharacter(char first, String name) {
        assertThat(PoolGroup.of(first)).hasToString(name);
    }

    @Test
    void everyCharacterHasAGroupOfUsersAndNobodyIsNoUser() {
        assertThat(PoolGroup.ofUsers()).hasSize(28).doesNotHaveDuplicates().doesNotContain(PoolGroup.NOBODY);
        var ofCharacters = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .mapToObj(character -> PoolGroup.of((char) character))
                .collect(Collectors.toSet());
        assertThat(ofCharacters).containsExactlyInAnyOrderElementsOf(PoolGroup.ofUsers());
    }

    @Test
    void sameCharacterIsTheSameGroup() {
        assertThat(PoolGroup.of('j')).isEqualTo(PoolGroup.of('j')).isNotEqualTo(PoolGroup.of('k'));
    }
}
