# Building with a preset, for the scripts that need a program: sourced by them.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 # two folders share what they compiled

# build PRESET [TARGET...]
build() {
  local preset=$1 folder=build/$1
  shift
  if [[ ! $folder/build.ninja -nt CMakePresets.json ]]; then
    cmake --preset "$preset" > "$folder.configure.log" 2>&1 || { cat "$folder.configure.log"; return 1; }
    touch "$folder/build.ninja"
  fi
  nice ninja -C "$folder" "$@"
}
mkdir -p build
