namespace DmsDashboard.Store.Requests;

/// <summary>A command that a program asks for under a key of its own.</summary>
/// <param name="Caller">Who asks; keys of others do not meet.</param>
/// <param name="Key">The caller's name for this one request.</param>
/// <param name="Content">A hash of what is asked, of what.</param>
public sealed record ProgramRequest(string Caller, string Key, string Content);
