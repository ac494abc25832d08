@echo off
rem Opens the desk by a double click, see README.md.
cd /d "%~dp0"
if not exist node_modules call npm ci || goto failed
call npm run --silent desk -- %* || goto failed
exit /b 0
:failed
pause
exit /b 1
