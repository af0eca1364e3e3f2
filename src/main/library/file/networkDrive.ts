import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'

/** File systems of which another computer can hold the same files, by the names that systems give them; after "fuse." too. */
const networked: ReadonlySet<string> = new Set(
  '9p afpfs afs beegfs ceph cifs coda davfs davfs2 gcsfuse glusterfs google-drive-ocamlfuse gpfs gvfsd-fuse lustre ncpfs nfs nfs4 ocfs2 prl_fs rclone s3fs smb2 smb3 smbfs sshfs vboxsf virtiofs vmhgfs vmhgfs-fuse webdav'.split(
    ' ',
  ),
)

/**
 * The name of the network file system that a folder lies on, or null where it is a local one or nobody can tell. By
 * the list of mounts on Linux and macOS, by the form of the path on Windows.
 */
export function networkDrive(folder: string): string | null {
  try {
    const path = realpathSync.native(folder)
    if (process.platform === 'win32') return path.startsWith('\\\\') ? 'Windows share' : null
    if (process.platform === 'linux') return networkedMount(linuxMounts(readFileSync('/proc/self/mountinfo', 'utf8')), path)
    if (process.platform === 'darwin') return networkedMount(macMounts(execFileSync('/sbin/mount', { encoding: 'utf8' })), path)
  } catch {
    // Not known is treated as local: a drive that can't do what SQLite asks for is refused when it is opened.
  }
  return null
}

export type Mount = Readonly<{ at: string; type: string }>

/** The mounts of `/proc/self/mountinfo` (proc_pid_mountinfo(5)), in which spaces are written as octal numbers. */
export function linuxMounts(text: string): Mount[] {
  return text.split('\n').flatMap(line => {
    const [before = '', after = ''] = line.split(' - ')
    const at = before.split(' ')[4]
    const type = after.split(' ')[0]
    if (!at || !type) return []
    return [{ at: at.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))), type }]
  })
}

/** The mounts that macOS's `mount` prints: "//ann@nas/films on /Volumes/films (smbfs, nodev, nosuid)". */
export function macMounts(text: string): Mount[] {
  return text.split('\n').flatMap(line => {
    const found = /^.* on (?<at>\/.*) \((?<type>[^,)]+)[^)]*\)$/u.exec(line)?.groups
    return found?.at && found.type ? [{ at: found.at, type: found.type }] : []
  })
}

/** The type of the mount that a path lies in, if it is a network's. Of several at one place the last one hides the others. */
export function networkedMount(mounts: readonly Mount[], path: string): string | null {
  const around = mounts.filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`))
  const nearest = around.reduce<Mount | null>((best, mount) => (best && best.at.length > mount.at.length ? best : mount), null)
  const type = nearest?.type.replace(/^fuse\./u, '') ?? ''
  return networked.has(type) ? type : null
}
