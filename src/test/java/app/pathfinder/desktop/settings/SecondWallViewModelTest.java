package app.pathfinder.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class SecondWallViewModelTest {
    private final ArrayList<Problem> presented = new ArrayList<>();

    @Test
    void warnsOnlyWhereTheDatabaseDoesNotKeepUsersApartItself() {
        assertThat(warning(() -> true)).isEmpty();
        assertThat(warning(() -> false))
                .isEqualTo(
                        "This database has no row-level security of its own (DBMS_RLS): the program alone keeps users"
                                + " apart.");
        assertThat(presented).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeAskedIsSaid() {
        assertThat(warning(() -> {
                    throw new Problem(ProblemKind.SERVER_TIMEOUT, "db");
                }))
                .isEmpty();
        assertThat(presented).extracting(Problem::kind).containsExactly(ProblemKind.SERVER_TIMEOUT);
    }

    private String warning(BooleanSupplier hasSecondWall) {
        return new SecondWallViewModel(
                        hasSecondWall, new SameThreadBackgroundWork(), presented::add, Messages.english())
                .warningProperty()
                .get();
    }
}
