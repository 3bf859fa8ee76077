#!/bin/sh
# Takes the program out of the home folder. The library and its backups stay.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -rf "$data/thuvienxa-program" "$data/thuvienxa-versions"
rm -f "$HOME/.local/bin/thuvienxa" "$HOME/.local/bin/thuvienxaw"
rm -f "$data/applications/thuvienxa.desktop" "$data/mime/packages/thuvienxa.xml"
rm -f "$data"/icons/hicolor/*/apps/thuvienxa.png "$data"/icons/hicolor/scalable/apps/thuvienxa.svg
for refresh in update-desktop-database:applications update-mime-database:mime; do
    if command -v "${refresh%%:*}" >/dev/null; then "${refresh%%:*}" "$data/${refresh#*:}" || true; fi
done
