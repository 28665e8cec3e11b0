/**
 * What a Linux machine needs beside npm packages. `programs` and `libraries` are looked for, and so are `files`; `packages` are
 * Debian's and Ubuntu's names, where `a|b` means whichever the release has (the t64 names came with Debian 13, Ubuntu 24.04).
 */
export const libraryGroups = {
  app: {
    for: 'the application window and tray',
    programs: [],
    // Loaded at run time, so the executable does not list them; what it lists is asked of it (ldd).
    libraries: ['libgtk-3.so.0', 'libnotify.so.4', 'libsecret-1.so.0', 'libX11-xcb.so.1'],
    packages: [
      ...[
        'libgtk-3-0|libgtk-3-0t64',
        'libnss3',
        'libasound2|libasound2t64',
        'libgbm1',
        'libxss1',
        'libnotify4',
      ],
      ...['libatk-bridge2.0-0|libatk-bridge2.0-0t64', 'libsecret-1-0', 'libx11-xcb1'],
    ],
  },
  desktop: {
    for: 'the e2e tests: a private screen, bus, keyring, panel and notices',
    programs: ['Xvfb', 'dbus-daemon', 'gnome-keyring-daemon', 'xfce4-panel', 'dunst', 'xdotool'],
    libraries: [],
    packages: [
      'xvfb',
      'dbus',
      'gnome-keyring',
      'xfce4-panel',
      'dunst',
      'xdotool',
      'fonts-dejavu-core',
      'fonts-cantarell',
    ],
  },
  keyrings: {
    for: 'prove:keyrings: the keyrings of other desktops',
    programs: ['keepassxc', 'kwalletd5', 'strace'],
    libraries: [],
    packages: ['keepassxc', 'libkf5wallet-bin', 'strace'],
    optional: true,
  },
  desktops: {
    for: 'prove:desktops: trays and window managers of other desktops',
    programs: ['i3', 'i3bar', 'xdotool', 'xwininfo'],
    libraries: [],
    packages: ['i3-wm', 'xdotool', 'x11-utils'],
    optional: true,
  },
  looks: {
    for: 'prove:looks: letters of Japanese and Chinese',
    programs: [],
    libraries: [],
    files: ['/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf'],
    packages: ['fonts-droid-fallback'],
    optional: true,
  },
  service: {
    for: 'prove:service: a Debian with systemd in a container',
    programs: ['debootstrap', 'systemd-nspawn'],
    libraries: [],
    packages: ['debootstrap', 'systemd-container'],
    optional: true,
  },
  deb: {
    for: 'prove:deb: the Debian package on a clean Debian',
    programs: ['debootstrap', 'dpkg-deb'],
    libraries: [],
    packages: ['debootstrap', 'dpkg'],
    optional: true,
  },
  keytar: {
    for: 'compiling keytar (optional)',
    programs: ['python3', 'make', 'g++', 'pkg-config'],
    libraries: ['libsecret-1.so'],
    packages: ['libsecret-1-dev', 'python3', 'make', 'g++', 'pkg-config'],
    optional: true,
  },
};
