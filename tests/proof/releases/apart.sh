# Runs a program in a network of loopback alone and with an empty /tmp of its own, in which only the folders named first
# stand: apart.sh FOLDER... -- PROGRAM ARGUMENT...   Called by unshare -n -m, as root; nothing of it reaches the machine.
set -e
ip link set lo up
mount -t tmpfs none /mnt
mkdir /mnt/tmp
mount --bind /tmp /mnt/tmp
mount -t tmpfs -o mode=1777 none /tmp
while [ "$1" != -- ]; do
  case "$1" in
    /tmp/*)
      mkdir -p "$1"
      mount --bind "/mnt$1" "$1"
      ;;
  esac
  shift
done
shift
umount /mnt/tmp
umount /mnt
exec "$@"
