/// What the operating system answered instead of doing what was asked.
package struct SystemError: Error, Sendable, Hashable {
  /// The answers that are told apart; the system's own numbers stay inside the module.
  package enum Reason: Sendable, Hashable {
    case missing, exists, isLink, notFolder, isFolder, notEmpty, notPermitted, readOnly
    case noSpace, overQuota, tooLarge, inputOutput, tooManyOpen, nameTooLong, busy
    /// The system has no memory, or no further process, to give.
    case noMemory, noProcess
    /// The run was told to end.
    case stopped
    /// A rename that would have to copy.
    case otherFileSystem
    /// The file system or the kernel does not know the call.
    case notSupported
    /// The file is neither a plain file nor a folder.
    case namedPipe, socket, device, special
    /// A file that is called by another name as well, so that writing in it writes there.
    case hardLink
    /// A number of the system that has no words here.
    case other(Int32)
  }

  package let reason: Reason

  package init(_ reason: Reason) { self.reason = reason }

  /// Words of this program and not of the C library, so that they are the same everywhere.
  package var words: String {
    switch reason {
    case .missing: "it does not exist"
    case .exists: "something of that name is there already"
    case .isLink: "it is a symbolic link"
    case .notFolder: "it is not a folder"
    case .isFolder: "it is a folder"
    case .notEmpty: "the folder is not empty"
    case .notPermitted: "the permission is missing"
    case .readOnly: "the file system is read-only"
    case .noSpace: "no space is left on the disk"
    case .overQuota: "the disk quota is used up"
    case .tooLarge: "the file would be larger than the system's limit"
    case .inputOutput: "the disk reported an input/output error"
    case .tooManyOpen: "too many files are open"
    case .nameTooLong: "the name is too long for the file system"
    case .busy: "it is in use"
    case .noMemory: "the system has no memory left for it"
    case .noProcess: "the system starts no further process"
    case .stopped: "the run was stopped"
    case .otherFileSystem: "it lies on another file system"
    case .notSupported: "the file system does not support it"
    case .namedPipe: "it is a named pipe"
    case .socket: "it is a socket"
    case .device: "it is a device"
    case .hardLink: "it is a hard link: the same file has another name somewhere else"
    case .special: "it is neither a plain file nor a folder"
    case .other(let number): "system error \(number)"
    }
  }
}
