package app.pathfinder.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Pages;
import app.pathfinder.core.record.RecordServiceContract;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service of profiles does on every engine. */
public abstract class ProfileServiceContract extends RecordServiceContract<Profile, DeletedProfile> {
    private ProfileService service = unset();

    protected ProfileServiceContract() {
        super("profile", "profile_summaries");
    }

    @Override
    protected void open(UserDatabase userDatabase) {
        service = new ProfileService(userDatabase, Messages.english());
    }

    @Override
    protected ProfileActions actions() {
        return new ProfileActions(service);
    }

    @Override
    protected ProfileActions actions(UserDatabase userDatabase) {
        return new ProfileActions(new ProfileService(userDatabase, Messages.english()));
    }

    @Override
    protected Profile full() {
        var text = "Ünïcode 😀 \\ 'quoted' \"text\"\nsecond line";
        return new Profile("My own: " + text, "Headline " + text, "x".repeat(19_900) + text, text, "pt-BR", true);
    }

    @Override
    protected Profile bare() {
        return new Profile("technical", null, null, null, null, true);
    }

    @Override
    protected Profile saying(String text) {
        return Profiles.headed(text);
    }

    @Test
    void aCopyIsTheSameButNotTheDefault() {
        var stored = service.create(full());

        var copy = service.duplicate(stored.id());

        assertThat(copy.id()).isNotEqualTo(stored.id());
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.content()).isEqualTo(full().withDefault(false));
        assertThat(service.find(stored.id())).isEqualTo(stored);
        assertProblem(ProblemKind.RECORD_GONE, () -> service.duplicate(UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 20})
    void pagesHoldEachProfileOnceWithTheDefaultFirst(int limit) {
        var expected = new ArrayList<Stored<Profile>>();
        for (var type : new String[] {"academic", "general", "Zoo keeping"}) {
            for (int number = 0; number < 3; number++) {
                expected.add(service.create(Profiles.typed(type, "the same")));
            }
        }
        service.makeDefault(expected.get(4).id(), 1);

        var listed = Pages.all(
                limit, (@Nullable ProfileCursor after, int most) -> service.list(ProfileFilter.ALL, after, most));

        assertThat(listed).extracting(Stored::id).containsExactlyElementsOf(order(expected));
        assertThat(listed.getFirst().content().isDefault()).isTrue();
    }

    private static List<UUID> order(List<Stored<Profile>> created) {
        var ids = new ArrayList<>(created.stream().map(Stored::id).toList());
        ids.addFirst(ids.remove(4));
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-| -| -| | one, two, three",
                "general| -| -| | one",
                "GENERAL| -| -| | one",
                "Ship's pilot| -| -| | three",
                "ship| -| -| | ''",
                "-| en| -| | one, two",
                "-| EN-gb| -| | two",
                "-| e| -| | ''",
                "-| de| -| | ''",
                "-| %| -| | ''",
                "-| -| true| | one",
                "-| -| false| | two, three",
                "-| -| -| summary| one",
                "-| -| -| ÉCOLE| two",
                "-| -| -| pilot| three",
                "-| -| -| two captain| two",
                "-| -| -| 100%| three",
                "leadership| en| false| captain| two",
                "leadership| en| true| captain| ''"
            })
    void showsWhatPasses(
            @Nullable String type,
            @Nullable String language,
            @Nullable Boolean isDefault,
            @Nullable String text,
            String headlines) {
        service.create(new Profile("general", "one", "A summary", null, "en", false));
        service.create(new Profile("leadership", "two", "École", "Captain", "en-GB", false));
        service.create(new Profile("Ship's pilot", "three", "100% sure", null, null, false));
        var filter = new ProfileFilter(type, language, isDefault, text == null ? "" : text);
        var expected = Arrays.stream(headlines.split(", "))
                .filter(headline -> !headline.isEmpty())
                .toList();

        assertThat(service.list(filter, null, 10).items())
                .extracting(profile -> profile.content().headline())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(service.count(filter)).isEqualTo(expected.size());
    }
}
