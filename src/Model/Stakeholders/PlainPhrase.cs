namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of a replication behind its name, in two parts.</summary>
/// <param name="Lead">Begins small and has no full stop: "copying, 61% done".</param>
/// <param name="More">Whole sentences, which may be left out where there is little room; may be empty.</param>
public readonly record struct PlainPhrase(string Lead, string More = "");
