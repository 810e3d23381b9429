using DmsDashboard.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Tests.Support;

/// <summary>A place for a database of its own, gone with the test.</summary>
internal sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dms-dashboard-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(_folder.FullName, "dms-dashboard.db");

    /// <summary>As an argument of the program.</summary>
    public string Argument => $"--Database:Path={Path}";

    /// <summary>Opens it, or the file at <paramref name="path"/>, as a dashboard does.</summary>
    public SqliteDatabase Open(string? path = null) => SqliteDatabase.Open(
        new DatabaseOptions { Path = path ?? Path, BusyTimeout = TimeSpan.FromSeconds(1) },
        new ManualTimeProvider(Given.Noon),
        NullLogger<SqliteDatabase>.Instance);

    public void Dispose() => _folder.Delete(recursive: true);
}
