# Finds a JDK and builds the checkout when a source is newer than the last build; for pathfinder.cmd.
# Prints the folder of the JDK, and nothing else, on standard output; what a person should read goes to standard error.
$ErrorActionPreference = 'Stop'
$RequiredJava = 25
$Root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$Stamp = Join-Path $Root 'target\.pathfinder-built'

function Deny([string] $Sentence) {
    [Console]::Error.WriteLine("pathfinder: $Sentence")
    exit 1
}

function Get-JdkCandidates {
    $env:JAVA_HOME
    $java = Get-Command java.exe -ErrorAction SilentlyContinue
    if ($java) { Split-Path (Split-Path $java.Source) }
    if ($env:PATHFINDER_JDKS) {
        $folders = $env:PATHFINDER_JDKS -split ';'
    } else {
        $vendors = 'Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft', 'RedHat'
        $folders = @($vendors | ForEach-Object { Join-Path $env:ProgramFiles $_ }) + (Join-Path $env:USERPROFILE '.jdks')
    }
    foreach ($folder in $folders) {
        Get-ChildItem -Directory -Path $folder -ErrorAction SilentlyContinue | ForEach-Object FullName
    }
}

# Reads the file `release` instead of starting a Java virtual machine for every candidate.
function Test-Jdk([string] $Folder) {
    if (-not $Folder -or -not (Test-Path (Join-Path $Folder 'bin\javac.exe'))) { return $false }
    $release = Get-Content (Join-Path $Folder 'release') -ErrorAction SilentlyContinue
    $version = $release | Select-String '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    return $version -and [int] $version.Matches[0].Groups[1].Value -ge $RequiredJava
}

function Test-Built {
    $built = $Stamp, (Join-Path $Root 'target\pathfinder.jar'), (Join-Path $Root 'target\lib')
    if ($built | Where-Object { -not (Test-Path $_) }) { return $false }
    $time = (Get-Item -Force $Stamp).LastWriteTimeUtc
    foreach ($source in 'pom.xml', 'src\main', 'fxml', 'css') {
        $path = Join-Path $Root $source
        if (-not (Test-Path $path)) { continue }
        $files = @(Get-Item $path) + @(Get-ChildItem -Recurse $path)
        if ($files | Where-Object { $_.LastWriteTimeUtc -gt $time } | Select-Object -First 1) { return $false }
    }
    return $true
}

function Invoke-Build([string] $Jdk) {
    $maven = Get-Command mvn.cmd -ErrorAction SilentlyContinue
    if (-not $maven) { Deny 'Maven (3.8 or newer) was not found on the PATH; install it: choco install maven' }
    [Console]::Error.WriteLine('Building the Pathfinder console (a few minutes the first time, while Maven fetches the libraries) ...')
    $begun = [DateTime]::UtcNow
    $env:JAVA_HOME = $Jdk
    Push-Location $Root
    & $maven.Source -q -B '-Dstyle.color=never' '-Dmaven.test.skip=true' '-Dspotless.check.skip=true' package |
        ForEach-Object { [Console]::Error.WriteLine($_) }
    $failed = $LASTEXITCODE -ne 0
    Pop-Location
    if ($failed) { Deny 'The build failed; Maven says why above. A console that is still running has its files open: close it.' }
    # The stamp bears the time at which the build began: what is edited during a build is newer.
    New-Item -Force -ItemType File $Stamp | Out-Null
    (Get-Item -Force $Stamp).LastWriteTimeUtc = $begun
}

$jdk = Get-JdkCandidates | Where-Object { Test-Jdk $_ } | Select-Object -First 1
if (-not $jdk) {
    Deny "No JDK $RequiredJava or newer was found; install one (winget install EclipseAdoptium.Temurin.$RequiredJava.JDK), or set JAVA_HOME to the folder of one."
}
if (-not (Test-Built)) {
    # One build of a checkout at a time; the name of the lock must not hold a backslash.
    $mutex = [Threading.Mutex]::new($false, 'pathfinder-build-' + ($Root -replace '[\\/:]', '-'))
    try { $null = $mutex.WaitOne() } catch [Threading.AbandonedMutexException] { $null = 'the build of that process was killed' }
    try { if (-not (Test-Built)) { Invoke-Build $jdk } } finally { $mutex.ReleaseMutex() }
}
$jdk
