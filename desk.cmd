@echo off
rem Opens the desk by a double click, see README.md.
rem A folder of a network gets a letter, since this shell works in no other.
pushd "%~dp0" || goto failed
where npm >nul 2>nul || goto nonode
rem What was installed is beside the modules: without it, or after an update, they are installed anew.
fc /b "package-lock.json" "node_modules\.installed-lock.json" >nul 2>nul || (call npm ci || goto failed)
call npm run --silent desk -- %* || goto failed
popd
exit /b 0
:nonode
chcp 65001 >nul
type "scripts\desk\no-node.txt"
:failed
pause
popd
exit /b 1
