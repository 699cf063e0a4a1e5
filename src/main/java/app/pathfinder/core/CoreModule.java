package app.pathfinder.core;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.archive.ArchiveModule;
import app.pathfinder.core.audit.AuditModule;
import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseOpeners;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OracleAccounts;
import app.pathfinder.core.database.OracleScripts;
import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.database.PostgresTemplates;
import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.database.ShippedSchema;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.database.embedded.PasswordRenewal;
import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.isolation.Sessions;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.UserTableSchema;
import app.pathfinder.core.isolation.proof.IsolationProof;
import app.pathfinder.core.isolation.proof.ProofReportFiles;
import app.pathfinder.core.job.JobModule;
import app.pathfinder.core.monitoring.MonitoringModule;
import app.pathfinder.core.provisioning.ProvisioningModule;
import app.pathfinder.core.reference.OracleReferenceRows;
import app.pathfinder.core.reference.ShippedReferenceData;
import app.pathfinder.core.reference.SkillImportService;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.secret.KeychainSecrets;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.OracleName;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.setting.SecretsSetting;
import app.pathfinder.core.skill.CatalogExtractor;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The wiring of the core. */
public final class CoreModule extends AbstractModule {
    private final AppFolders folders;
    private final EmbeddedFolders embedded;
    private final List<String> serverOptions;
    private final Supplier<SecretsSetting> secretsSetting;

    /** The core as a person runs it. */
    public CoreModule(AppFolders folders) {
        this(folders, EmbeddedFolders.of(folders), List.of(), () -> SecretsSetting.of(folders.config()));
    }

    /**
     * The core with an embedded server elsewhere and with options of its own, for demos and tests. Its secrets are in
     * files, because a keychain would keep those of a database that is thrown away.
     */
    public CoreModule(AppFolders folders, EmbeddedFolders embedded, List<String> serverOptions) {
        this(folders, embedded, serverOptions, () -> SecretsSetting.FILES);
    }

    private CoreModule(
            AppFolders folders,
            EmbeddedFolders embedded,
            List<String> serverOptions,
            Supplier<SecretsSetting> secretsSetting) {
        this.folders = folders;
        this.embedded = embedded;
        this.serverOptions = List.copyOf(serverOptions);
        this.secretsSetting = secretsSetting;
    }

    /** What this program brings into a database. */
    public static ShippedSchema shippedSchema() {
        var userTables = PostgresTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables);
        return new ShippedSchema(userTables, new ShippedReferenceData());
    }

    /** The scripts that set this program up on Oracle. */
    public static OracleScripts oracleScripts(OracleAccounts accounts, String version) {
        var userTables = OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables);
        return new OracleScripts(accounts, userTables, OracleReferenceRows.script(), version);
    }

    /** Of what those scripts bring, whatever the accounts are called. */
    private static String oracleFingerprint() {
        var anyNames = new OracleAccounts(OracleName.of("OWNER"), OracleName.of("APPLICATION"), null);
        return oracleScripts(anyNames, "").fingerprint();
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        install(new MonitoringModule());
        install(new AuditModule());
        install(new ArchiveModule());
        install(new ProvisioningModule());
        install(new JobModule());
        bind(InstantSource.class).toInstance(InstantSource.system());
        bind(AppFolders.class).toInstance(folders);
        bind(Messages.class).toInstance(Messages.english());
        bind(Sessions.class).in(Singleton.class);
        bind(UserDatabases.class).in(Singleton.class);
        bind(IsolationProof.class).in(Singleton.class);
        bind(ProofReportFiles.class).in(Singleton.class);
        bind(PasswordHashing.class).toInstance(new PasswordHashing());
        bind(PasswordPolicy.class).toInstance(new PasswordPolicy());
        bind(AccountService.class).in(Singleton.class);
        bind(DraftBoxes.class).in(Singleton.class);
        bind(CatalogExtractor.class).in(Singleton.class);
        bind(SkillImportService.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    DatabaseOpener databaseOpener(PlacedSecrets secrets) {
        return DatabaseOpeners.configured(
                folders, embedded, secrets, serverOptions, shippedSchema(), CoreModule::oracleFingerprint);
    }

    @Provides
    @Singleton
    DatabaseStart databaseStart(DatabaseOpener opener) {
        return new DatabaseStart(opener);
    }

    @Provides
    @Singleton
    OwnerDatabase ownerDatabase(DatabaseStart start) {
        return new OwnerDatabase(start);
    }

    @Provides
    @Singleton
    DatabaseEngine databaseEngine(DatabaseStart start) {
        return new DatabaseEngine(start);
    }

    @Provides
    @Singleton
    OwnerScheduler ownerScheduler(DatabaseStart start, InstantSource clock) {
        return new OwnerScheduler(start, clock);
    }

    @Provides
    @Singleton
    ApplicationDatabase applicationDatabase(DatabaseStart start) {
        return new ApplicationDatabase(start);
    }

    @Provides
    @Singleton
    PlacedSecrets placedSecrets() {
        var files = new FileSecrets(folders.data().resolve("secrets"), embedded.secretFiles());
        return new PlacedSecrets(secretsSetting, files, KeychainSecrets.ofPlatform());
    }

    @Provides
    SecretStore secrets(PlacedSecrets secrets) {
        return secrets;
    }

    @Provides
    ServerLogins serverLogins(PlacedSecrets secrets) {
        return new ServerLogins(secrets, folders);
    }

    @Provides
    PasswordRenewal passwordRenewal(PlacedSecrets secrets) {
        return new PasswordRenewal(embedded, serverOptions, secrets);
    }

    @Provides
    @Singleton
    AnchorFile anchorFile() {
        return new AnchorFile(folders.data().resolve("audit").resolve("anchor.jsonl"));
    }

    @Provides
    @Singleton
    Preferences preferences() {
        return new Preferences(folders);
    }
}
