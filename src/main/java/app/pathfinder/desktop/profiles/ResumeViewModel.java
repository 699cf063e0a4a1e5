package app.pathfinder.desktop.profiles;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.portability.resume.PaperSize;
import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeAssembler;
import app.pathfinder.core.portability.resume.ResumeChoice;
import app.pathfinder.core.portability.resume.ResumeFormat;
import app.pathfinder.core.portability.resume.ResumeMaterial;
import app.pathfinder.core.portability.resume.ResumeService;
import app.pathfinder.core.portability.resume.ResumeSkill;
import app.pathfinder.core.portability.resume.pdf.ResumePreview;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A résumé being built: what it is made of, and how it looks at the moment. JavaFX thread. */
final class ResumeViewModel {
    /** So many experiences and skills are chosen to begin with; more than that nobody reads. */
    static final int USUAL = 12;

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final float SCALE = 2;

    private final UserContext person;
    private final ResumeService service;
    private final ResumeAssembler assembler;
    private final ResumePreview preview;
    private final ResumeOutput output;
    private final ResumeContactModel contact;
    private final ProfileWords words;
    private final RecordTools tools;
    private final Debounce drawing;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ResumeState> state = new ReadOnlyObjectWrapper<>(ResumeState.LOADING);
    private final ReadOnlyObjectWrapper<List<Stored<Profile>>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ResumePreview.@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<@Nullable Stored<Profile>> profile = new SimpleObjectProperty<>();
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.of(Locale.getDefault()));
    private final ChoiceListModel<Experience> experiences = new ChoiceListModel<>(Experience::id, this::changed);
    private final ChoiceListModel<ResumeSkill> skills = new ChoiceListModel<>(ResumeSkill::id, this::changed);
    private final ChoiceListModel<Stored<Achievement>> achievements = new ChoiceListModel<>(Stored::id, this::changed);
    private @Nullable UUID wanted;
    private @Nullable RunningWork<?> running;
    private int generation;

    @Inject
    ResumeViewModel(
            UserContext person,
            ResumeService service,
            ResumeAssembler assembler,
            ResumePreview preview,
            ResumeOutput output,
            ResumeContactModel contact,
            ProfileWords words,
            RecordTools tools,
            UiTimers timers) {
        this.person = person;
        this.service = service;
        this.assembler = assembler;
        this.preview = preview;
        this.output = output;
        this.contact = contact;
        this.words = words;
        this.tools = tools;
        this.drawing = new Debounce(timers, PAUSE);
        contact.onChange(this::changed);
        paper.subscribe((before, now) -> changed());
        profile.subscribe((before, now) -> changed());
    }

    /** Whether a résumé is being built. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ResumeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Stored<Profile>>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Stored<Profile>> profileProperty() {
        return profile;
    }

    ObjectProperty<PaperSize> paperProperty() {
        return paper;
    }

    ResumeContactModel contact() {
        return contact;
    }

    ChoiceListModel<Experience> experiences() {
        return experiences;
    }

    ChoiceListModel<ResumeSkill> skills() {
        return skills;
    }

    ChoiceListModel<Stored<Achievement>> achievements() {
        return achievements;
    }

    /** The pages as they are now; null until they have been drawn. */
    ReadOnlyObjectProperty<ResumePreview.@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether everything that there is can be chosen. */
    ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    ResumeOutput output() {
        return output;
    }

    /** Begins a résumé of this profile. */
    void open(UUID profileId) {
        wanted = profileId;
        open.set(true);
        load();
    }

    /** Reads anew what there is, as it may have been changed elsewhere; what is chosen stays chosen. */
    void refresh() {
        if (open.get()) {
            var current = profile.get();
            wanted = current == null ? wanted : current.id();
            load();
        }
    }

    /** Goes back to the profiles; what was chosen is there again next time. */
    void close() {
        stop();
        output.cancel();
        open.set(false);
        shown.set(null);
    }

    void dispose() {
        close();
    }

    /** Reads what there is to choose from. */
    void load() {
        stop();
        state.set(ResumeState.LOADING);
        var mine = generation;
        running = tools.background()
                .<ResumeMaterial>start(tools.messages().text("profiles.resume.loading"), service::material)
                .onSuccess(material -> {
                    if (mine == generation) {
                        offer(material);
                    }
                })
                .onProblem(problem -> notLoaded(mine, problem));
    }

    private void notLoaded(int mine, Problem problem) {
        if (mine == generation) {
            state.set(ResumeState.FAILED);
            tools.errors().present(problem);
        }
    }

    private void offer(ResumeMaterial material) {
        running = null;
        profiles.set(material.profiles());
        profile.set(material.profiles().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(
                        material.profiles().isEmpty()
                                ? null
                                : material.profiles().getFirst()));
        complete.set(material.isComplete());
        experiences.offer(
                numbered(material.experiences(), each -> new ResumeLine(each.title(), words.where(each), USUAL)));
        skills.offer(numbered(material.skills(), each -> new ResumeLine(each.name(), words.skill(each), 2 * USUAL)));
        achievements.offer(numbered(
                material.achievements(),
                each -> new ResumeLine(
                        each.content().name(),
                        Objects.requireNonNullElse(each.content().statement(), ""),
                        USUAL)));
        state.set(ResumeState.READY);
        draw();
    }

    /** How a thing is called, and how many of its kind are chosen to begin with. */
    private record ResumeLine(String title, String detail, int usual) {}

    private static <T> List<Choice<T>> numbered(List<T> all, Function<T, ResumeLine> line) {
        var choices = new ArrayList<Choice<T>>();
        for (var each : all) {
            var of = line.apply(each);
            choices.add(new Choice<>(each, of.title(), of.detail(), choices.size() < of.usual()));
        }
        return choices;
    }

    private void changed() {
        if (state.get() == ResumeState.READY && open.get()) {
            drawing.run(this::draw);
        }
    }

    private void draw() {
        stop();
        var mine = generation;
        resume().ifPresent(resume -> running = tools.background()
                .<ResumePreview.Shown>start(
                        tools.messages().text("profiles.resume.drawing"),
                        progress -> preview.show(resume, SCALE, progress))
                .onSuccess(pages -> {
                    if (mine == generation) {
                        shown.set(pages);
                    }
                })
                .onProblem(problem -> notDrawn(mine, problem)));
    }

    private void notDrawn(int mine, Problem problem) {
        if (mine == generation && problem.kind() != ProblemKind.CANCELLED) {
            shown.set(null);
            state.set(ResumeState.FAILED);
            tools.errors().present(problem);
        }
    }

    /** Drops what is on its way. */
    private void stop() {
        generation++;
        drawing.cancel();
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    void export(ResumeFormat format) {
        resume().ifPresent(resume -> output.export(resume, format));
    }

    void print() {
        resume().ifPresent(output::print);
    }

    /** The résumé as it is now; none while there is no profile. */
    Optional<Resume> resume() {
        var chosen = profile.get();
        return chosen == null || state.get() != ResumeState.READY
                ? Optional.empty()
                : Optional.of(assembler.assemble(
                        person.displayName(),
                        new ResumeChoice(
                                chosen.content(),
                                contact.contact(),
                                paper.get(),
                                experiences.chosen(),
                                skills.chosen(),
                                achievements.chosen())));
    }
}
