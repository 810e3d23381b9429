namespace DmsDashboard.Tests.Support;

/// <summary>A place for a database of its own, gone with the test.</summary>
internal sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dms-dashboard-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "dms-dashboard.db");

    /// <summary>As an argument of the program.</summary>
    public string Argument => $"--Database:Path={Path}";

    public void Dispose() => _folder.Delete(recursive: true);
}
