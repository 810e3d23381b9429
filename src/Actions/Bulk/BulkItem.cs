namespace DmsDashboard.Actions.Bulk;

/// <summary>One replication of a bulk run and what became of it.</summary>
/// <param name="Ask">What is to be done.</param>
/// <param name="State">How far it is.</param>
/// <param name="Sentence">The answer in words; empty while there is none.</param>
public sealed record BulkItem(BulkAsk Ask, BulkItemState State = BulkItemState.Waiting, string Sentence = "")
{
    /// <summary>True while something of it is still to come.</summary>
    public bool IsOpen => State is BulkItemState.Waiting or BulkItemState.Sent;
}
