using System.Collections.Immutable;
using System.Net.Sockets;
using DmsDashboard.Database;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting;

/// <summary>Tells the failures that a person can mend by a setting from bugs, which keep their stack trace.</summary>
internal static class StartFailures
{
    /// <summary>What to print; null when it is a bug.</summary>
    public static ImmutableArray<string>? Sentences(Exception exception) => exception switch
    {
        SettingsException settings => settings.Problems,
        DatabaseException or ActivityStoreException => [exception.Message],
        OptionsValidationException options => [.. options.Failures],
        AggregateException aggregate => OfAll(aggregate),
        InvalidDataException { InnerException: { } inner } broken => [$"{broken.Message.TrimEnd('.')}: {inner.Message}"],
        InvalidOperationException { Message: var message } when message.Contains("HTTPS endpoint", StringComparison.Ordinal) =>
            ["Urls has an https address, and there is no certificate: use http://127.0.0.1:5080, or set Kestrel:Certificates:Default:Path and Password."],
        IOException or SocketException => [$"The dashboard cannot listen: {exception.Message.TrimEnd('.')}. Stop the other program, or set Urls to a free port, for example --urls http://127.0.0.1:5090."],
        _ => null,
    };

    private static ImmutableArray<string>? OfAll(AggregateException aggregate)
    {
        var sentences = aggregate.InnerExceptions.Select(Sentences).ToList();
        return sentences.Contains(null) ? null : [.. sentences.SelectMany(static found => found!.Value)];
    }
}
