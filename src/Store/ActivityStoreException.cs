namespace DmsDashboard.Store;

/// <summary>The activity cannot be written or read at present.</summary>
/// <param name="sentence">What is wrong.</param>
/// <param name="inner">What the database said.</param>
public sealed class ActivityStoreException(string sentence, Exception? inner = null) : Exception(sentence, inner);
