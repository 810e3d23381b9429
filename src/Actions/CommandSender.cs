using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Sends a command once and says what became of it; never throws for what AWS answers.</summary>
public sealed class CommandSender(AwsTargets targets, TimeProvider time)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    internal async Task<ActionResult> SendAsync(SentCommand command)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeout, time);
        try
        {
            await command.Send(targets.Get(command.TargetName).Commands, timeout.Token);
            return new ActionResult(ActionOutcome.Accepted, ActionSentences.Accepted(command.Verb, command.Identifier));
        }
        catch (DmsServiceException exception) when (exception.MayHaveHappened)
        {
            return Unknown(command, exception.Fault);
        }
        catch (DmsServiceException exception) when (exception.WasNotSent)
        {
            return new ActionResult(ActionOutcome.NotOffered, ActionSentences.NotOffered(command.Verb, command.Identifier, exception.Fault.Sentence), exception.Fault);
        }
        catch (DmsServiceException exception)
        {
            return new ActionResult(ActionOutcome.Refused, ActionSentences.Refused(command.Verb, command.Identifier, exception.Fault), exception.Fault);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            var sentence = $"AWS did not answer within {AnswerTimeout.TotalSeconds:0} seconds.";
            return Unknown(command, new DmsFault(FaultKind.Unreachable, command.Operation, null, sentence, time.GetUtcNow()));
        }
    }

    private static ActionResult Unknown(SentCommand command, DmsFault fault) =>
        new(ActionOutcome.Unknown, ActionSentences.Unknown(command.Verb, command.Identifier, fault), fault);
}
