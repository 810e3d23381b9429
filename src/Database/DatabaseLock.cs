namespace DmsDashboard.Database;

/// <summary>
/// Keeps a second dashboard from the same file: at its start it would take the other's unanswered actions for its own interrupted ones.
/// The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>False when somebody deleted the file: then a second dashboard finds nothing that keeps it out.</summary>
    public bool IsThere => File.Exists(_file.Name);

    /// <summary>Takes the lock of that database file.</summary>
    /// <exception cref="DatabaseException">Another process holds it.</exception>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static DatabaseLock Take(string path)
    {
        try
        {
            return new DatabaseLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(path + ".lock"))
        {
            throw new DatabaseException($"{DatabaseFailures.Key} is '{path}', and another dashboard uses it. Stop that one, or give this one a file of its own, for example --{DatabaseFailures.Key}=data/second.db.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
