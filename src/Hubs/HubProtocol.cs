using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hubs;

/// <summary>SignalR's JSON, which tells a program that calls a method with other arguments than it has what they are. The framework says "an error on the server".</summary>
internal sealed class HubProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private readonly JsonHubProtocol _json = new(options);

    public string Name => _json.Name;

    public int Version => _json.Version;

    public TransferFormat TransferFormat => _json.TransferFormat;

    public bool IsVersionSupported(int version) => _json.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _json.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (!_json.TryParseMessage(ref input, binder, out message))
        {
            return false;
        }

        // That there is no such method is said by the framework itself.
        if (message is InvocationBindingFailureMessage { BindingFailure.SourceException: not HubException } failure)
        {
            message = new InvocationBindingFailureMessage(failure.InvocationId, failure.Target, ExceptionDispatchInfo.Capture(new HubException(Usage(failure.Target))));
        }

        return true;
    }

    private static string Usage(string target)
    {
        var method = typeof(DmsHub).GetMethod(target, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly | BindingFlags.IgnoreCase);
        var names = (method?.GetParameters() ?? []).Where(static parameter => parameter.ParameterType != typeof(CancellationToken)).Select(static parameter => parameter.Name).ToList();
        return names.Count == 0
            ? $"{method?.Name ?? "The method"} takes no arguments."
            : $"{method!.Name} takes {string.Join(" and ", names)}, {(names.Count == 1 ? "a text" : "both texts")}, and was called with something else.";
    }
}
