package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.PoolGroup;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPrefixTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @ParameterizedTest
    @ValueSource(strings = {"john", "john_doe", "a", "a1", "john__doe", "u234567890123456789012345"})
    void showsANameThatNeedsNoFolding(String username) {
        assertThat(SchemaPrefix.plain(Username.of(username)))
                .hasValueSatisfying(prefix -> assertThat(prefix.value()).isEqualTo("user_" + username));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john.doe",
                "john-doe",
                "José",
                "李雷",
                "select",
                "user",
                "_john",
                "john_",
                "___",
                "u2345678901234567890123456",
                "x'; drop table pf_users;--"
            })
    void marksANameThatFoldingOrCuttingChanges(String username) {
        assertThat(SchemaPrefix.plain(Username.of(username))).isEmpty();
        assertThat(SchemaPrefix.hashed(Username.of(username), ID).value())
                .matches("user_([a-z0-9_]{1,16}_)?[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({"José,user_jose_", "john.doe,user_john_doe_", "ﬁona,user_fiona_", "李雷,user_"})
    void keepsWhatCanBeReadBeforeTheHash(String username, String beginning) {
        assertThat(SchemaPrefix.hashed(Username.of(username), ID).value()).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({"john,j", "José,j", "7th,digits", "Ödön,o"})
    void groupIsWhatItBeginsWith(String username, String group) {
        assertThat(SchemaPrefix.hashed(Username.of(username), ID).group()).hasToString(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李雷", "___", "'", "\uD83D\uDE00"})
    void nameOfWhichNothingCanBeReadHasAGroupOfUsersToo(String username) {
        var group = SchemaPrefix.hashed(Username.of(username), ID).group();
        assertThat(PoolGroup.ofUsers()).contains(group);
    }

    @Test
    void isTheSameForTheSameIdAndAnotherForAnother() {
        var username = Username.of("john.doe");
        assertThat(SchemaPrefix.hashed(username, ID)).isEqualTo(SchemaPrefix.hashed(username, ID));
        assertThat(SchemaPrefix.hashed(username, ID)).isNotEqualTo(SchemaPrefix.hashed(username, UUID.randomUUID()));
    }
}
