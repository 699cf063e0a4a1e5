@echo off
rem Starts the Pathfinder console on Windows: the window without arguments, the command line with them.
rem In a checkout, installer\windows\prepare.ps1 first finds a JDK and builds what is newer than the last build.
setlocal DisableDelayedExpansion
set "PATHFINDER_JDK="
for /f "usebackq delims=" %%J in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0installer\windows\prepare.ps1" ^<nul`) do set "PATHFINDER_JDK=%%J"
if not defined PATHFINDER_JDK exit /b 1
"%PATHFINDER_JDK%\bin\java.exe" "@%~dp0installer\java.options" -cp "%~dp0target\pathfinder.jar;%~dp0target\lib\*" app.pathfinder.Main %*
exit /b %ERRORLEVEL%
