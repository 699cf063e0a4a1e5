package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordScreenModel;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The screen of profiles: what can be done on it, and what it shows. JavaFX thread. */
final class ProfilesViewModel extends RecordScreenModel<Stored<Profile>, Profile, ProfileFilter, ProfileFields> {
    private final ProfileService service;
    private final ProfileFilterModel filter;
    private final ResumeViewModel resume;
    private final BooleanBinding canBeMadeDefault;

    @Inject
    ProfilesViewModel(
            ProfileKind kind,
            ProfileStore store,
            ProfileService service,
            ProfileWords words,
            ProfileFilterModel filter,
            ResumeViewModel resume,
            RecordTools tools) {
        super(kind, store, new ProfileFields(words), ProfileFields.BLANK, tools);
        this.service = service;
        this.filter = filter;
        this.resume = resume;
        this.canBeMadeDefault = Bindings.createBooleanBinding(this::isAnotherThanTheDefault, selectedProperty());
        // Which profile is the default may have changed for two of them at once.
        setOnChange(this::refresh);
        filter.filterProperty().addListener((property, old, wanted) -> show(wanted));
    }

    ProfileFilterModel filter() {
        return filter;
    }

    ResumeViewModel resume() {
        return resume;
    }

    /** Whether the selected profile is not the default. */
    BooleanBinding canBeMadeDefault() {
        return canBeMadeDefault;
    }

    @Override
    public void refresh() {
        show(filter.filterProperty().get());
    }

    @Override
    protected void showEverything() {
        filter.clear();
    }

    /** Makes the selected profile the one that is used where none is chosen. */
    void makeDefault() {
        onSelected(item -> commands()
                .run(
                        item.id(),
                        "profiles.making-default",
                        () -> service.makeDefault(item.id(), item.version()),
                        this::madeDefault,
                        problem -> goneIf(item.id(), problem)));
    }

    /** Stores a copy of the selected profile, to be made fit for something else. */
    void duplicate() {
        onSelected(item -> commands()
                .run(
                        item.id(),
                        "profiles.duplicating",
                        () -> service.duplicate(item.id()),
                        this::duplicated,
                        problem -> goneIf(item.id(), problem)));
    }

    /** Builds a résumé of the selected profile. */
    void buildResume() {
        onSelected(item -> resume.open(item.id()));
    }

    @Override
    public void dispose() {
        super.dispose();
        resume.dispose();
    }

    private void madeDefault(Stored<Profile> item) {
        stored(item);
        tell("profiles.made-default");
    }

    private void duplicated(Stored<Profile> copy) {
        stored(copy);
        tell("profiles.duplicated");
    }

    private boolean isAnotherThanTheDefault() {
        var item = selectedProperty().get();
        return item != null && !item.content().isDefault();
    }
}
