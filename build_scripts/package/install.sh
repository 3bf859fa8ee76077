#!/bin/sh
# Puts the program into the home folder of whoever runs this. Asks nothing, needs no administrator.
set -eu
here=$(dirname "$(readlink -f "$0")")
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$data/thuvienxa-program
bin=$HOME/.local/bin

mkdir -p "$data" "$bin"
# The new one is there as a whole before the old one goes.
rm -rf "$place.new" "$place.old"
cp -R "$here/program" "$place.new"
cp "$here/uninstall.sh" "$place.new/uninstall.sh"
for file in "$here"/*.tvx "$here"/*.core; do  # and the catalogue that it names
    if [ -e "$file" ]; then cp "$file" "$place.new/"; fi
done
if [ -e "$place" ]; then mv "$place" "$place.old"; fi
mv "$place.new" "$place"
rm -rf "$place.old"

for name in thuvienxa thuvienxaw; do ln -sf "$place/$name" "$bin/$name"; done
cp -R "$here/share/." "$data/"
sed -i "s|^Exec=thuvienxaw|Exec=\"$place/thuvienxaw\"|" "$data/applications/thuvienxa.desktop"
for refresh in update-desktop-database:applications update-mime-database:mime; do
    if command -v "${refresh%%:*}" >/dev/null; then "${refresh%%:*}" "$data/${refresh#*:}" || true; fi
done
echo "$place/thuvienxa"
