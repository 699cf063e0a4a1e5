package app.pathfinder.core.profile;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;

/** How a profile stands in its table. */
final class ProfileColumns implements RecordColumns<Profile> {
    @Override
    public Profile read(Row row) {
        return new Profile(
                row.text("profile_type"),
                row.optionalText("headline"),
                row.optionalText("executive_summary"),
                row.optionalText("target_role"),
                row.optionalText("language_tag"),
                row.yesNo("is_default"));
    }

    @Override
    public void bind(BoundStatement statement, Profile profile) {
        statement
                .bind("profile_type", profile.type())
                .bind("headline", profile.headline())
                .bind("executive_summary", profile.executiveSummary())
                .bind("target_role", profile.targetRole())
                .bind("language_tag", profile.languageTag())
                .bind("is_default", profile.isDefault());
    }
}
