package app.pathfinder.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import org.junit.jupiter.api.Test;

class SecondWallViewModelTest {
    @Test
    void warnsOnlyWhereTheDatabaseDoesNotKeepUsersApartItself() {
        assertThat(warning(true)).isEmpty();
        assertThat(warning(false))
                .isEqualTo(
                        "This database has no row-level security of its own (DBMS_RLS): the program alone keeps users"
                                + " apart.");
    }

    private static String warning(boolean hasSecondWall) {
        return new SecondWallViewModel(hasSecondWall, Messages.english())
                .warningProperty()
                .get();
    }
}
