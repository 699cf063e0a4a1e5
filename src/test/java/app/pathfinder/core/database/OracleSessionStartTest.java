package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.setting.OracleAddress;
import app.pathfinder.core.setting.OracleName;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleSessionStartTest {
    @Test
    void everyConnectionWorksInTheOwnersSchemaInUtcAndByTheCodesOfLetters() {
        assertThat(OracleSessionStart.statements(new OracleName("PATHFINDER")))
                .satisfiesExactly(
                        schema -> assertThat(schema).isEqualTo("ALTER SESSION SET CURRENT_SCHEMA = PATHFINDER"),
                        rest -> assertThat(rest)
                                .contains("TIME_ZONE = '+00:00'", "NLS_SORT = 'BINARY'", "NLS_COMP = 'BINARY'")
                                .contains("NLS_NUMERIC_CHARACTERS = '.,'", "DDL_LOCK_TIMEOUT = 10"));
    }

    @ParameterizedTest
    @CsvSource({
        "db.example.org, true, jdbc:oracle:thin:@tcps://db.example.org:1521/CAREERS",
        "::1, false, jdbc:oracle:thin:@tcp://[::1]:1521/CAREERS"
    })
    void theConnectStringHoldsNoAccount(String host, boolean tls, String url) {
        assertThat(OracleDataSource.url(new OracleAddress.Service(host, 1521, "CAREERS", tls)))
                .isEqualTo(url);
    }

    @Test
    void anAliasIsTheWholeConnectString() {
        assertThat(OracleDataSource.url(new OracleAddress.Alias("careers_tp", Path.of("/tns"))))
                .isEqualTo("jdbc:oracle:thin:@careers_tp");
    }
}
