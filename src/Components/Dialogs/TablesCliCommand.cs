using System.Text.Encodings.Web;
using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>The AWS CLI command that loads or validates tables again.</summary>
internal static class TablesCliCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Reload(ReplicationEntry entry, ReloadRequest request) => CliCommand.Text(Words(entry, request));

    // Tables as JSON: the CLI's shorthand gives commas, quotes and brackets in a name a meaning of its own.
    internal static IReadOnlyList<string> Words(ReplicationEntry entry, ReloadRequest request) => CliCommand.Words(
        entry,
        entry.Kind is ReplicationKind.Task ? "reload-tables" : "reload-replication-tables",
        ("--tables-to-reload", JsonSerializer.Serialize(request.Tables, Readable)),
        ("--reload-option", request.ReloadOption));
}
