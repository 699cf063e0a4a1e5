package app.pathfinder.core.isolation;

import app.pathfinder.core.database.EngineTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The statements of the users' code, for tests that read them as another engine would. */
public final class UserStatements {
    private static final UserIdentifiers OF_JOHN =
            new UserIdentifiers(new SchemaPrefix("user_john_doe"), EngineTexts.oracle());

    private UserStatements() {}

    /** Begins anew with what {@link #recorded} tells. */
    public static void forget() {
        UserSql.forget();
    }

    /** Every statement that code of a user was given since {@link #forget}, in the program's own form. */
    public static Set<String> recorded() {
        return UserSql.passed();
    }

    /** Those by which an archive reads and stores whole tables. */
    public static List<String> ofOwner() {
        return Arrays.stream(UserTable.values())
                .map(UserRows::of)
                .flatMap(rows -> Stream.of(rows.all(), rows.insertion()))
                .toList();
    }

    /** What an archive asks Oracle's catalog before it. */
    public static String columnsOnOracle() {
        return OwnerRows.COLUMNS_ON_ORACLE;
    }

    /** A statement as Oracle gets it for a user of the name john_doe. */
    public static String forOracle(String statement) {
        return EngineTexts.of(UserSql.checked(statement), OF_JOHN);
    }
}
