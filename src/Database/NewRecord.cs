using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>A file that takes the place of the one that was written to so far: deleted, replaced, or taken over by another dashboard.</summary>
/// <param name="Connection">To it.</param>
/// <param name="Transaction">In which nothing was written to it yet.</param>
/// <param name="IsCopy">True when it is a copy of the former one, or that one after all.</param>
/// <param name="At">When it was opened.</param>
public sealed record NewRecord(SqliteConnection Connection, SqliteTransaction Transaction, bool IsCopy, DateTimeOffset At);
