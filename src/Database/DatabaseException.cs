namespace DmsDashboard.Database;

/// <summary>The database cannot be opened, read or written.</summary>
/// <param name="sentence">What is wrong and how to mend it.</param>
/// <param name="inner">What SQLite or the file system said.</param>
public sealed class DatabaseException(string sentence, Exception? inner = null) : Exception(sentence, inner);
