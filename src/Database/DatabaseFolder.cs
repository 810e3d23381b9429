namespace DmsDashboard.Database;

/// <summary>The folder of the file.</summary>
internal static class DatabaseFolder
{
    /// <summary>Makes it when it is not there.</summary>
    /// <exception cref="IOException">A file is in its place, or the disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // Who did what is nobody else's business on this machine.
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
