package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.desktop.record.RecordListModel;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperienceListModelTest {
    @RegisterExtension
    static final ExperienceBench BENCH = new ExperienceBench();

    private final RecordListModel<Experience, ExperienceFilter> list = BENCH.list();

    @Test
    void growsByPagesUntilAllIsThere() {
        BENCH.storeMany(250);
        list.show(ExperienceFilter.ALL);

        assertThat(list.items()).hasSize(100);
        assertThat(list.totalProperty().get()).isEqualTo(250);
        assertThat(list.isComplete()).isFalse();
        list.loadMore();
        list.loadMore();
        list.loadMore();
        assertThat(list.items()).hasSize(250).doesNotHaveDuplicates();
        assertThat(list.items()).extracting(Experience::startDate).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(list.isComplete()).isTrue();
    }

    @Test
    void asksForTheNextPageOnce() {
        BENCH.storeMany(250);
        list.show(ExperienceFilter.ALL);
        BENCH.work.hold();
        list.loadMore();
        list.loadMore();

        assertThat(BENCH.work.waiting()).isEqualTo(1);
        BENCH.work.release();
        assertThat(list.items()).hasSize(200);
    }

    @Test
    void whatAnEarlierFilterAskedForNoLongerArrives() {
        BENCH.store(Drafts.titled("Data analyst"));
        BENCH.store(Drafts.titled("Nurse"));
        BENCH.work.hold();
        list.show(ExperienceFilter.ALL);
        list.show(new ExperienceFilter(Set.of(), null, "nurse"));
        BENCH.work.release();

        assertThat(list.items()).extracting(Experience::title).containsExactly("Nurse");
        assertThat(list.totalProperty().get()).isEqualTo(1);
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void putsAStoredRecordInItsPlace() {
        BENCH.store(Drafts.between("Old", LocalDate.of(2001, 1, 1), null));
        BENCH.store(Drafts.between("New", LocalDate.of(2003, 1, 1), null));
        list.show(ExperienceFilter.ALL);
        var stored = BENCH.store(Drafts.between("Middle", LocalDate.of(2002, 1, 1), null));

        list.put(stored);
        list.put(stored);

        assertThat(list.items()).extracting(Experience::title).containsExactly("New", "Middle", "Old");
        assertThat(list.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void aRecordPutBeyondTheEndStandsInItsPlaceOnceThatIsRead() {
        BENCH.storeMany(150);
        list.show(ExperienceFilter.ALL);
        list.put(BENCH.store(Drafts.between("Oldest", LocalDate.of(1980, 1, 1), null)));
        list.loadMore();

        assertThat(list.items()).hasSize(151).doesNotHaveDuplicates();
        assertThat(list.items().getLast().title()).isEqualTo("Oldest");
        assertThat(list.totalProperty().get()).isEqualTo(151);
    }

    @Test
    void aRemovedRecordNoLongerCounts() {
        var stored = BENCH.store(Drafts.titled("Gone"));
        list.show(ExperienceFilter.ALL);
        list.remove(stored.id());
        list.remove(stored.id());

        assertThat(list.items()).isEmpty();
        assertThat(list.totalProperty().get()).isZero();
    }
}
