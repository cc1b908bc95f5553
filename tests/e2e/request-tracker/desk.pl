# What is in the ticket system before the first act: who works there, and what waits for them.

@Users = (
  {
    Name => 'ada', RealName => 'Ada Brandt', EmailAddress => 'ada@example.com',
    Password => 'Hafenblick-7-Werft', Privileged => 1,
  },
);

@Queues = ({ Name => 'Yard', Description => 'What costs something' });

@ACL = ({ UserId => 'ada', Right => 'SuperUser' });

@CustomFields = ({ Name => 'Budget', Type => 'FreeformSingle', Queue => 'Yard', Pattern => '(?#Mandatory).' });

@Final = (sub {
  for my $number (1 .. 40) {
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Create(
      Queue => $number == 8 ? 'Yard' : 'General', Subject => "Berth $number", Requestor => 'jaro@example.com',
      Status => $number == 9 ? 'new' : 'open',
    );
    # It cannot be resolved before the other.
    $ticket->AddLink(Type => 'DependsOn', Target => 10) if $number == 14;
  }
});
