package app.pathfinder.desktop.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileField;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FieldDifference;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfilesViewModelTest {
    @RegisterExtension
    static final ProfileBench BENCH = new ProfileBench();

    private final ProfilesViewModel screen = BENCH.screen();
    private final ProfileFields fields = screen.editor().fields();

    @Test
    void theDefaultStandsFirstAndIsPassedOn() {
        var first = BENCH.store("technical", "Builds bridges");
        var second = BENCH.store("academic", "Teaches how");
        screen.refresh();
        assertThat(titles()).containsExactly("Builds bridges", "Teaches how");
        assertThat(screen.canBeMadeDefault().get()).isFalse();

        screen.select(second);
        assertThat(screen.canBeMadeDefault().get()).isTrue();
        screen.makeDefault();
        assertThat(titles()).containsExactly("Teaches how", "Builds bridges");
        assertThat(screen.canBeMadeDefault().get()).isFalse();
        assertThat(defaults()).containsExactly(second.id());

        screen.delete();
        assertThat(defaults()).containsExactly(first.id());
        BENCH.notifications.undoLast();
        assertThat(defaults()).containsExactly(second.id());
        assertThat(titles()).containsExactly("Teaches how", "Builds bridges");
    }

    @Test
    void aTypeIsChosenByNameOrWrittenAsOnesOwn() {
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);
        screen.create();
        assertThat(screen.editor().save()).contains(ProfileField.TYPE);
        fields.type.set("leadership ");
        fields.language.set("not a tag!");
        assertThat(fields.errors()).extracting(FieldError::field).containsExactly(ProfileField.LANGUAGE_TAG);
        fields.language.set("DE-ch");
        fields.headline.set("Leads");
        assertThat(screen.editor().save()).isEmpty();
        var stored = BENCH.stored().getFirst().content();
        assertThat(stored.type()).isEqualTo("leadership");
        assertThat(stored.languageTag()).isEqualTo("de-CH");
        assertThat(stored.isDefault()).isTrue();

        screen.edit();
        assertThat(fields.type.get()).isEqualTo("Leadership");
        assertThat(screen.editor().dirtyProperty().get()).isFalse();
        fields.type.set("Speaking");
        screen.editor().save();
        assertThat(BENCH.stored().getFirst().content().type()).isEqualTo("Speaking");
    }

    @Test
    void readsFurtherPagesAndFindsByText() {
        BENCH.storeMany(250);
        screen.refresh();
        assertThat(screen.list().items()).hasSize(100);
        screen.list().loadMore();
        screen.list().loadMore();
        assertThat(screen.list().items()).hasSize(250).doesNotHaveDuplicates();
        screen.filter().textProperty().set("headline 177");
        assertThat(titles()).containsExactly("Headline 177");
        screen.filter().textProperty().set("nobody");
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        screen.filter().clear();
        assertThat(screen.list().totalProperty().get()).isEqualTo(250);
    }

    @Test
    void aCopyIsAnotherProfileAndNotTheDefault() {
        screen.select(BENCH.store("general", "One"));
        screen.duplicate();
        assertThat(BENCH.stored()).hasSize(2);
        assertThat(defaults()).hasSize(1);
        assertThat(Objects.requireNonNull(screen.selectedProperty().get())
                        .content()
                        .isDefault())
                .isFalse();
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        var item = BENCH.store("general", "One");
        screen.refresh();
        screen.select(item);
        screen.edit();
        fields.headline.set("Mine");
        BENCH.service().update(item.id(), item.version(), new Profile("general", "Theirs", null, null, null, true));
        screen.editor().save();
        assertThat(screen.editor().state()).isEqualTo(EditorState.STALE);
        assertThat(screen.editor().differences())
                .extracting(FieldDifference::field)
                .contains(ProfileField.HEADLINE, ProfileField.TARGET_ROLE);
        screen.editor().saveOverNewer();
        assertThat(titles()).containsExactly("Mine");
    }

    @Test
    void whatIsTypedIsNotLostByBuildingAResume() {
        screen.select(BENCH.store("general", "One"));
        screen.edit();
        fields.headline.set("Two");
        BENCH.answers.add(Answer.KEEP_EDITING);
        screen.buildResume();
        assertThat(screen.resume().openProperty().get()).isFalse();
        BENCH.answers.add(Answer.SAVE);
        screen.buildResume();
        assertThat(screen.resume().openProperty().get()).isTrue();
        assertThat(screen.resume().resume().orElseThrow().headline()).isEqualTo("Two");
    }

    private List<String> titles() {
        var words = new ProfileWords(BENCH.messages);
        return screen.list().items().stream()
                .map(item -> words.title(item.content()))
                .toList();
    }

    private static List<UUID> defaults() {
        return BENCH.stored().stream()
                .filter(item -> item.content().isDefault())
                .map(Stored::id)
                .toList();
    }
}
